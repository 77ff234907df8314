import { dayOfYear, figure } from './corpus-figure.ts';
import { companyName, personName, rareWord, streetAddress } from './corpus-name.ts';
import type { Theme } from './corpus-theme.ts';
import { VOCABULARY } from './corpus-vocabulary.ts';
import type { SeededRandom } from '../seeded-random.ts';

type Phrase = (random: SeededRandom, theme: Theme) => string;

const act: Phrase = (random, { acts }) => random.pick(acts);
const thing: Phrase = (random, { things }) => random.pick(things);
const aim: Phrase = (random, { aims }) => random.pick(aims);
const quality: Phrase = (random, { qualities }) => random.pick(qualities);
const office: Phrase = (random, { offices }) => random.pick(offices);
const industry: Phrase = (random, { industries }) => random.pick(industries);
const latin: Phrase = (random, theme) => random.pick(theme.latin);
const slogan: Phrase = (random) =>
	random.pick(['6+X', '1+3+N', '三大两新', '五型经济', '一核两翼', rareWord(random)]);

const SENTENCES: readonly Phrase[] = [
	(r, t) =>
		`${dayOfYear(r)}，${t.district}${act(r, t)}${thing(r, t)}，围绕“推进${industry(r, t)}${aim(r, t)}”${act(r, t)}${rareWord(r)}`,
	(r, t) =>
		`${office(r, t)}${r.pick(VOCABULARY.posts)}${personName(r)}表示，${industry(r, t)}是${t.district}${quality(r, t)}的${thing(r, t)}`,
	(r, t) =>
		`${t.company}计划在${t.town}${act(r, t)}${rareWord(r)}${thing(r, t)}，总投资${figure(r)}，占地约${figure(r)}`,
	(r, t) =>
		`${latin(r, t)}${thing(r, t)}${act(r, t)}后，产值同比增长${figure(r)}，其中${industry(r, t)}占${r.between(1, 99)}%`,
	(r, t) =>
		`${t.park}位于${t.district}${streetAddress(r)}，层高${figure(r)}，荷载${figure(r)}，消防${r.pick(VOCABULARY.fireClasses)}`,
	(r, t) => `要以${thing(r, t)}为抓手，${act(r, t)}${quality(r, t)}的${thing(r, t)}，促进${aim(r, t)}`,
	(r, t) =>
		`${office(r, t)}会同${office(r, t)}${act(r, t)}《${industry(r, t)}${thing(r, t)}》，自${dayOfYear(r)}起施行`,
	(r, t) =>
		`${personName(r)}与${companyName(r)}、${t.company}等${r.between(3, 90)}家企业${act(r, t)}${thing(r, t)}`,
	(r, t) =>
		`${r.pick(VOCABULARY.links)}，${t.town}已${act(r, t)}${thing(r, t)}${figure(r)}，${rareWord(r)}${quality(r, t)}`,
	(r, t) =>
		`作为${latin(r, t)}科创走廊的${quality(r, t)}节点，${t.town}的${industry(r, t)}企业超过${figure(r)}`,
	(r, t) =>
		`第${r.between(1, 200)}次会议${act(r, t)}了${thing(r, t)}、${rareWord(r)}以及${quality(r, t)}${aim(r, t)}`,
	(r, t) =>
		`${thing(r, t)}申报条件：${quality(r, t)}的${latin(r, t)} ${thing(r, t)}，年营收不低于${figure(r)}（含${figure(r)}）`,
	(r, t) =>
		`${r.between(1, 12)}地块${act(r, t)}，${figure(r)}以上的${thing(r, t)}由${office(r, t)}${act(r, t)}`,
	(r, t) => `${t.district}${act(r, t)}“${slogan(r, t)}”战略性新兴产业${thing(r, t)}`,
	(r, t) =>
		`记者从${office(r, t)}获悉，${rareWord(r)}村的${rareWord(r)}${quality(r, t)}，${act(r, t)}尚需${figure(r)}`,
	(r, t) =>
		`业内人士${personName(r)}认为，${rareWord(r)}与${rareWord(r)}之争背后是${industry(r, t)}的${aim(r, t)}`,
	(r, t) => `这里曾是${rareWord(r)}厂的旧址，如今${t.park}里${quality(r, t)}的${latin(r, t)}生产线日夜运转`,
	(r, t) =>
		`如需${act(r, t)}${thing(r, t)}，请在${dayOfYear(r)}前把材料送到${streetAddress(r)}${personName(r)}处`,
	(r, t) =>
		`问：${rareWord(r)}能否${act(r, t)}？答：凡${quality(r, t)}者，可按${figure(r)}的标准${act(r, t)}`,
	(r, t) =>
		`为何选择${t.town}？“这里离${rareWord(r)}站只有${figure(r)}，${rareWord(r)}也方便”，${personName(r)}说`,
	(r, t) =>
		`${rareWord(r)}、${rareWord(r)}、${rareWord(r)}三条产线中，${latin(r, t)}的良率最高，达到${figure(r)}`,
	(r, t) =>
		`${companyName(r)}${r.pick(VOCABULARY.posts)}${personName(r)}带队来访，参观了${rareWord(r)}展厅和${thing(r, t)}`,
];

const HEADLINES: readonly Phrase[] = [
	(r, t) => `${t.district}${act(r, t)}${industry(r, t)}${thing(r, t)} ${aim(r, t)}再提速`,
	(r, t) => `${t.company}${act(r, t)}${t.town}${thing(r, t)}`,
	(r, t) => `助力打造${industry(r, t)}产业集群${t.district}${act(r, t)}${thing(r, t)}`,
	(r, t) => `总投资${figure(r)}！${industry(r, t)}${thing(r, t)}${act(r, t)}${t.town}`,
	(r, t) => `${office(r, t)}${act(r, t)}${latin(r, t)}${thing(r, t)}的通知`,
	(r, t) => `${t.park}${act(r, t)}${thing(r, t)}：${quality(r, t)}、${quality(r, t)}`,
	(r, t) => `${personName(r)}：${rareWord(r)}为什么能${act(r, t)}${thing(r, t)}`,
];

/** One sentence with its full stop. */
export function sentence(random: SeededRandom, theme: Theme): string {
	const manner = random.pick(theme.manners);
	const [say = act] = SENTENCES.slice(Math.floor(manner * SENTENCES.length));
	return `${say(random, theme)}。`;
}

export function headline(random: SeededRandom, theme: Theme): string {
	return random.pick(HEADLINES)(random, theme);
}
