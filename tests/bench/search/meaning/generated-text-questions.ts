import type { SeededRandom } from '../../seeded-random.ts';
import type { NoticeFacts } from './generated-notice.ts';
import type { MeaningQuestion } from './meaning-question.ts';

const PER_KIND = 14;
const BRACKETS = ['〔〕', '[]', '()', '（）', '【】'];

/** A day in the ways in which pages write it. */
function writtenDay(date: string): string[] {
	const [year = '', month = '', day = ''] = date.split('-');
	const [m, d] = [Number(month), Number(day)];
	return [`${year}年${m}月${d}日`, date, `${year}.${m}.${d}`, `${year}/${m}/${d}`];
}

const documentNumber = ({ issuer, year, number }: NoticeFacts, brackets: string) =>
	`${issuer}${brackets.charAt(0)}${year}${brackets.charAt(1)}${number}号`;

/** A query about notices, and what a right page mentions. */
interface Draft {
	query: string;
	mentions: readonly (readonly string[])[];
	without?: readonly string[];
}

/** Made of the facts of a notice. */
const KINDS: Readonly<Record<string, (random: SeededRandom, notice: NoticeFacts) => Draft>> = {
	'document number': (random, notice) => ({
		query: documentNumber(notice, random.pick(BRACKETS)) + random.pick(['', '', ' 补贴']),
		mentions: [BRACKETS.map((brackets) => documentNumber(notice, brackets))],
	}),
	date: (random, { date }) => ({ query: random.pick(writtenDay(date)), mentions: [writtenDay(date)] }),
	'topic and policy': (random, { topic }) => ({
		query: topic + random.pick(['政策', ' 政策', '补贴', '扶持政策', '的政策']),
		mentions: [[topic]],
	}),
	'place, topic and policy': (random, { place, topic }) => ({
		query: place + random.pick(['', ' ']) + topic + random.pick(['政策', ' 政策', '专项资金']),
		mentions: [[place], [topic]],
	}),
	'negation in texts': (random, { place, topic }) => ({
		query: `${topic} ${random.pick(['-', '不要'])}${place}`,
		mentions: [[topic]],
		without: [place],
	}),
};

/** What the last word of a query asks to be mentioned. */
const LAST: readonly (readonly [RegExp, readonly string[]])[] = [
	[/扶持政策$/, ['扶持政策', '扶持', '政策']],
	[/政策$/, ['政策']],
	[/补贴$/, ['补贴']],
	[/专项资金$/, ['专项资金']],
];

/** The same for the same seed. */
export function generatedTextQuestions(
	random: SeededRandom,
	notices: readonly NoticeFacts[],
): MeaningQuestion[] {
	return Object.entries(KINDS).flatMap(([kind, make]) => {
		const own = new Map<string, MeaningQuestion>();
		for (let i = 0; i < PER_KIND * 10 && own.size < PER_KIND; i += 1) {
			const { query, mentions, without } = make(random, random.pick(notices));
			const last = LAST.find(([pattern]) => pattern.test(query))?.[1];
			own.set(query, {
				kind,
				query,
				mentions: last === undefined ? mentions : [...mentions, last],
				...(without === undefined ? {} : { without }),
			});
		}
		return [...own.values()];
	});
}
