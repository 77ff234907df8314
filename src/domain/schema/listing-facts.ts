// † browser
/** The fixed words of a listing: code → label, in the terms of the trade and of the forms of Shanghai's parks. */
export const DEAL_TYPES = {
	lease: '出租',
	sale: '出售',
	sublet: '转租',
	'build-to-suit': '定制代建',
	land: '土地',
	coop: '合作',
} as const;

export type DealType = keyof typeof DEAL_TYPES;

/** Whether the sale price is that of the deal, where a listing has a rent as well. */
export const isSaleFirst = (deal: DealType) => deal === 'sale' || deal === 'land';

export const PROPERTY_TYPES = {
	factory: '厂房',
	'standard-factory': '标准厂房',
	warehouse: '仓库',
	'high-bay-warehouse': '高标仓',
	cold: '冷库',
	rd: '研发楼',
	office: '办公楼',
	'whole-park': '整园',
	land: '工业土地',
	'hazmat-store': '危化品库',
} as const;

export type PropertyType = keyof typeof PROPERTY_TYPES;

export const LISTING_STATUSES = {
	available: '可租售',
	reserved: '洽谈中',
	upcoming: '即将推出',
	leased: '已租售',
	withdrawn: '已下架',
} as const;

export type ListingStatus = keyof typeof LISTING_STATUSES;

/** Whether it is leased, sold or withdrawn: nothing of it can be had any more. */
export function isGone(status: ListingStatus): boolean {
	return status === 'leased' || status === 'withdrawn';
}

export const VERIFICATIONS = {
	none: '未核验',
	phone: '电话核实',
	onsite: '现场核实',
	document: '证件核实',
} as const;

/** The facts checked during a verification. */
export const VERIFIED_ITEMS = {
	ownership: '产权',
	area: '面积',
	height: '层高',
	load: '承重',
	power: '配电',
	fire: '消防',
	loading: '装卸',
	rent: '价格',
	status: '状态',
	photos: '照片',
} as const;
export type Verification = keyof typeof VERIFICATIONS;

export const STRUCTURES = {
	steel: '钢结构',
	frame: '框架',
	rc: '钢混',
	'brick-concrete': '砖混',
	mixed: '混合',
	'light-steel': '轻钢',
} as const;

export type Structure = keyof typeof STRUCTURES;

/** Fire hazard classes of GB 50016: 甲 to 戊. 丙 is split for warehouses. */
export const FIRE_CLASSES = {
	a: '甲类',
	b: '乙类',
	c: '丙类',
	c1: '丙一',
	c2: '丙二',
	d: '丁类',
	e: '戊类',
} as const;

export type FireClass = keyof typeof FIRE_CLASSES;

export const LAYOUTS = { detached: '独栋', 'semi-detached': '双拼', floor: '分层' } as const;

export const DOCK_TYPES = {
	double: '双边',
	single: '单边',
	inner: '内月台',
	outer: '外月台',
	mixed: '混合',
	none: '无',
} as const;

export const CRANE_STATES = { installed: '已装', reserved: '预留' } as const;

export const TRUCKS = { '9.6': '9.6 米车', '13': '13 米车', '17.5': '17.5 米车' } as const;

export const OWNERSHIPS = {
	owner: '业主自有',
	collective: '集体',
	state: '国有',
	sublet: '二房东',
	unknown: '未说明',
} as const;

export const CERTIFICATES = { complete: '齐全', partial: '部分', none: '无' } as const;

export const LAND_USES = {
	M: '工业用地',
	C65: '研发用地',
	W: '仓储用地',
	commercial: '商业用地',
	mixed: '混合用地',
	collective: '集体土地',
} as const;

export const LAND_RIGHTS = { granted: '出让', allocated: '划拨', collective: '集体' } as const;

export const PLANNING_ZONES = {
	'104': '104 区块',
	'195': '195 区域',
	'198': '198 区域',
	other: '其他',
	unknown: '未说明',
} as const;

export const EIA_LEVELS = {
	form: '登记表',
	'report-form': '报告表',
	report: '报告书',
	no: '不可',
} as const;

export type EiaLevel = keyof typeof EIA_LEVELS;

export const TRANSPORT_KINDS = { metro: '地铁', highway: '高速', port: '港口', airport: '机场' } as const;

export const INVOICES = { '9': '9% 专票', '5': '5% 专票', none: '不开票' } as const;
