import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { DISTRICTS } from '../../../src/domain/schema/district.ts';
import { type SeededRandom, seededRandom } from '../seeded-random.ts';

const TOPICS = ['生物医药', '集成电路', '高端装备', '新材料', '物流仓储', '惠企政策'];
const AIMS = ['设备更新', '厂房租金', '研发投入', '节能改造', '人才安居', '首台套', '专精特新', '技术改造'];
/** Of so many policies, one can still be applied for on the last day of November 2026. */
const LIVE = 8;

function dayOf(year: number, month: number, day: number): string {
	return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function policyHead(random: SeededRandom, number: number) {
	const district = random.pick(DISTRICTS);
	const year = number % LIVE === 0 ? 2026 : random.between(2017, 2025);
	const [aim, amount] = [random.pick(AIMS), random.between(1, 50) * 10];
	const to = year === 2026 ? dayOf(2026, 12, random.between(5, 60)) : dayOf(year, 9, random.between(1, 80));
	return {
		title: `${district.name}第 ${number} 号${aim}示例补贴申报`,
		summary: `示例机关演示用的${aim}补贴，每家企业最高 ${amount} 万元，机关、数字和条件都是虚构的。`,
		sample: true,
		publishDate: dayOf(year, random.between(1, 6), random.between(1, 28)),
		kind: '通知',
		category: '申报通知',
		topics: [random.pick(TOPICS)],
		district: [district.name],
		policy: {
			issuer: ['示例经济委员会'],
			docNo: `示经规〔${year}〕${number} 号`,
			level: '区',
			applyWindow: { from: dayOf(year, 7, 1), to, method: '网上申报' },
			subjects: `${district.name}的${random.pick(TOPICS)}企业`,
			amount: `最高 ${amount} 万元`,
			conditions: [
				{ field: '注册地', anyOf: [district.short], sentence: `在${district.name}注册并纳税` },
				{ field: '营业收入', atLeast: amount, sentence: `上年营业收入 ${amount} 万元以上` },
			],
		},
	};
}

/** Adds made-up policies, all samples, to a content folder; an eighth are open on 2026-11-29. The same seed gives the same. */
export function writePolicies(folder: string, count: number, seed: number): void {
	const random = seededRandom(seed);
	for (let number = 1; number <= count; number++) {
		const head = policyHead(random, number);
		const year = join(folder, 'articles', head.publishDate.slice(0, 4));
		mkdirSync(year, { recursive: true });
		const body = `这是为测量而生成的示例政策，不能用来申报。\n\n${head.summary}`;
		writeFileSync(join(year, `policy-${number}.md`), `---\n${stringify(head)}---\n\n${body}\n`);
	}
}

/** Adds made-up notices, all samples, one a fortnight up to November 2026. */
export function writeNotices(folder: string, count: number): void {
	const notices = join(folder, 'notices');
	mkdirSync(notices, { recursive: true });
	for (let number = 1; number <= count; number++) {
		const date = new Date(Date.UTC(2026, 10, 28) - (count - number) * 14 * 86_400_000);
		const head = {
			title: `第 ${number} 号示例公告`,
			date: date.toISOString().slice(0, 10),
			until: date.toISOString().slice(0, 10),
			sample: true,
		};
		const body = `第 ${number} 号公告是为测量而生成的，时间是虚构的。热线每天 9:00–17:00 有人接听，看房照常预约。`;
		writeFileSync(join(notices, `made-${number}.md`), `---\n${stringify(head)}---\n\n${body}\n`);
	}
}
