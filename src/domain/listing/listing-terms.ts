import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { count, industries, text, yesNo } from './listing-fields.ts';
import * as facts from '../schema/listing-facts.ts';
import { propertyFee, rentPerDay, salePrice } from '../units/units.ts';

/** Rent in the forms editors write: an amount with or without unit, or 面议. */
const rentSchema = z.strictObject({
	/** Asking rent, 元/㎡/天. 36元/㎡/月 is converted. */
	value: rentPerDay.optional().meta({ title: '租金', examples: ['1.2元/㎡/天'] }),
	/** Rent on request (面议). Excludes a value. */
	negotiable: z
		.boolean()
		.default(false)
		.meta({ title: '面议', description: '没有定价时写 true', examples: ['true'] }),
	/** Whether the rent includes VAT. Absent means unknown. */
	taxIncluded: z
		.boolean()
		.optional()
		.meta({ title: '是否含税', examples: ['true'] }),
});

/** Fields about money, title and permitted use. */
export const termFields = {
	/** Asking rent or 面议. Absent when the listing is only for sale. */
	rent: rentSchema.optional().meta({ title: '租金', examples: ['{ value: 1.2元/㎡/天 }'] }),
	/** Rent escalation, in words: 每3年递增5%. The calculator parses it. */
	escalation: text('递增'),
	/** Property management fee, 元/㎡/月. */
	propertyFee: propertyFee.optional().meta({ title: '物业费', description: '元/㎡/月', examples: ['2.5'] }),
	/** Deposit, in months of rent. */
	deposit: z
		.number()
		.nonnegative()
		.max(24)
		.optional()
		.meta({ title: '押金', description: '几个月租金', examples: ['3'] }),
	/** Payment terms: 押三付三 is a deposit of three months, paid every three months. */
	payment: text('付款方式'),
	/** Rent-free days at the start of the lease, for fitting out. */
	freeRent: count('免租期（天）', 730),
	/** Shortest lease, years. */
	minTerm: z
		.number()
		.positive()
		.max(50)
		.optional()
		.meta({ title: '最短租期', description: '年', examples: ['3'] }),
	/** Asking price, 元/㎡. For land it is per ㎡ of land; 85万元/亩 is converted. */
	salePrice: salePrice
		.optional()
		.meta({ title: '售价', description: '元/㎡；土地为 元/㎡ 土地面积', examples: ['5000'] }),
	/** Remaining years of the land use right. */
	landYearsLeft: count('土地剩余年限', 70),
	/** Commission, in words: 免佣. */
	agencyFee: text('佣金'),
	/** VAT invoice issued by the landlord. */
	invoice: choice(facts.INVOICES).optional().meta({ title: '发票' }),
	/** Owner type: the owner, a collective, the state, or a tenant who sublets. */
	ownership: choice(facts.OWNERSHIPS).meta({ title: '产权', examples: ['业主自有'] }),
	/** Whether the title certificates are complete. */
	certificate: choice(facts.CERTIFICATES).optional().meta({ title: '产证' }),
	/** Planned land use. It limits registration and production. */
	landUse: choice(facts.LAND_USES).meta({ title: '土地性质', examples: ['工业用地'] }),
	/** How the land use right was obtained. */
	landRight: choice(facts.LAND_RIGHTS).optional().meta({ title: '取得方式' }),
	/** Shanghai industrial planning zone: 104 blocks, 195 areas, 198 areas. */
	planningZone: choice(facts.PLANNING_ZONES, { '104区块': '104', '195区域': '195' })
		.optional()
		.meta({ title: '规划区块' }),
	/** Whether a company can register this address. */
	registrable: yesNo('可注册'),
	/** Strictest environmental assessment that can pass: form, report form or report. `不可` means none. */
	eia: choice(facts.EIA_LEVELS).optional().meta({ title: '可环评' }),
	/** Whether hazardous goods may be stored. */
	hazmatAllowed: yesNo('可存危化品'),
	/** Suitable industries, by their names in taxonomy.yml. The explorer and policies match by them. */
	industriesAllowed: industries('适合产业'),
	/** Industries the landlord or the park refuses. */
	industriesBanned: industries('限制产业'),
	/** Expected tax, in words: 亩均税收 30 万元. */
	taxRequirement: text('税收要求'),
};
