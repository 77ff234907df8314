import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { count, industries, text, yesNo } from './listing-fields.ts';
import * as facts from '../schema/listing-facts.ts';
import { propertyFee, rentPerDay, salePrice } from '../units/units.ts';

/** Rent as editors write it: an amount with or without unit, or 面议. */
const rentSchema = z.strictObject({
	value: rentPerDay.optional().meta({ title: '租金', examples: ['1.2元/㎡/天'] }),
	negotiable: z
		.boolean()
		.default(false)
		.meta({ title: '面议', description: '没有定价时写 true', examples: ['true'] }),
	taxIncluded: z
		.boolean()
		.optional()
		.meta({ title: '是否含税', examples: ['true'] }),
});

/** Fields of a listing about money, title and permitted use. */
export const termFields = {
	rent: rentSchema.optional().meta({ title: '租金', examples: ['{ value: 1.2元/㎡/天 }'] }),
	escalation: text('递增'),
	propertyFee: propertyFee.optional().meta({ title: '物业费', description: '元/㎡/月', examples: ['2.5'] }),
	deposit: z
		.number()
		.nonnegative()
		.max(24)
		.optional()
		.meta({ title: '押金', description: '几个月租金', examples: ['3'] }),
	payment: text('付款方式'),
	freeRent: count('免租期（天）', 730),
	minTerm: z
		.number()
		.positive()
		.max(50)
		.optional()
		.meta({ title: '最短租期', description: '年', examples: ['3'] }),
	salePrice: salePrice
		.optional()
		.meta({ title: '售价', description: '元/㎡；土地为 元/㎡ 土地面积', examples: ['5000'] }),
	landYearsLeft: count('土地剩余年限', 70),
	agencyFee: text('佣金'),
	invoice: choice(facts.INVOICES).optional().meta({ title: '发票' }),
	ownership: choice(facts.OWNERSHIPS).meta({ title: '产权', examples: ['业主自有'] }),
	certificate: choice(facts.CERTIFICATES).optional().meta({ title: '产证' }),
	landUse: choice(facts.LAND_USES).meta({ title: '土地性质', examples: ['工业用地'] }),
	landRight: choice(facts.LAND_RIGHTS).optional().meta({ title: '取得方式' }),
	planningZone: choice(facts.PLANNING_ZONES, { '104区块': '104', '195区域': '195' })
		.optional()
		.meta({ title: '规划区块' }),
	registrable: yesNo('可注册'),
	eia: choice(facts.EIA_LEVELS).optional().meta({ title: '可环评' }),
	hazmatAllowed: yesNo('可存危化品'),
	industriesAllowed: industries('适合产业'),
	industriesBanned: industries('限制产业'),
	taxRequirement: text('税收要求'),
};
