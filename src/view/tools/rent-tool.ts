import { EMPTY_LEASE, type LeaseText } from '../../domain/rent/lease-text.ts';

/** The initial lease of the tool. Invented, not the rent of a real place. */
export const EXAMPLE_LEASE: LeaseText = {
	...EMPTY_LEASE,
	rent: '1.2',
	area: '1000',
	term: '5',
	fee: '2',
	deposit: '3',
	pay: '3',
	free: '60',
	rise: '5',
	every: '2',
	rate: '9',
};

/** The rules of the calculation for readers: those of `RentCost`, in Chinese. */
export const RENT_RULES = [
	'一年按 365 天、一个月按 365 ÷ 12 天算，闰年不多算；租期按整月算。有的合同一个月按 30 天算，数字会略有不同。',
	'租金 = 日租金 × 面积 × 计租天数。递增从租约年的第一天起，在上一次的基础上乘；日租金保留到 0.0001 元。',
	'免租期从租约第一天起算，包含在租期之内；免租期里物业费照付。物业费按现价算到期满，不递增。',
	'租金不含税时，按所填税率加上税；物业费按实付算。税率和能否抵扣以出租方的发票为准。',
	'押金按起租时一个月的含税租金乘以月数，到期退还，不算成本；首期款是第一次应付的租金和物业费，免租的天数已减去。',
	'没有算进去的：水电、佣金、装修、押金利息、车位等，请另外询问。',
] as const;
