import { createHash } from 'node:crypto';
import { codesOf, isCodeOf } from '../../domain/schema/code-label.ts';
import {
	LEAD_DETAILS,
	LEAD_LABELS,
	LEAD_NEEDS,
	OFFER_FACTS,
	type LeadProblem,
} from '../../domain/lead/lead.ts';
import { MOST_VIEWINGS, viewingFields } from '../../domain/lead/lead-viewing.ts';
import { OFFER_PREFIX } from '../../domain/lead/lead-fields.ts';
import { escaped } from '../markup.ts';

const STYLE = `:root{color-scheme:light dark}body{margin:auto;padding:1.5rem;max-width:40rem;font:1.0625rem/1.7 system-ui,sans-serif}
label{display:block;margin-block:1rem}input,select,textarea{display:block;box-sizing:border-box;width:100%;min-height:2.75rem;
padding:.5rem;border:1px solid GrayText;border-radius:.25rem;background:Field;color:FieldText;font:inherit}
button{min-height:2.75rem;padding:.5rem 1.5rem;font:inherit}ul{padding:1rem 2rem;border-inline-start:4px solid;border-color:oklch(.58 .2 30)}
[aria-invalid]{border:2px solid oklch(.58 .2 30)}small{display:block;font-size:inherit;font-weight:700}`;

/** The page's policy: no script, no image, only this style, and the form may post only to this server. */
export const REFUSAL_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const VIEWING_NAMES: ReadonlySet<string> = new Set(
	Array.from({ length: MOST_VIEWINGS }, (_, i) => Object.values(viewingFields(i))).flat(),
);

function labelOf(name: string): string | undefined {
	const fact = name.startsWith(OFFER_PREFIX) ? name.slice(OFFER_PREFIX.length) : '';
	if (isCodeOf(OFFER_FACTS, fact)) return OFFER_FACTS[fact];
	if (name === 'contact' || name === 'phone' || name === 'listings') return LEAD_LABELS[name];
	if (VIEWING_NAMES.has(name)) return LEAD_LABELS.viewings;
	return isCodeOf(LEAD_DETAILS, name) ? LEAD_DETAILS[name] : undefined;
}

/** @param message the problem of this field, undefined if there is none */
function field(name: string, value: string, message: string | undefined): string {
	const label = name === 'need' ? LEAD_LABELS.need : labelOf(name);
	const key = escaped(name);
	if (label === undefined) return `<input type="hidden" name="${key}" value="${escaped(value)}">`;
	const attributes = `name="${key}"${message === undefined ? '' : ` aria-invalid="true" aria-describedby="${key}-problem"`}`;
	const note = message === undefined ? '' : `<small id="${key}-problem">${escaped(message)}</small>`;
	const options = codesOf(LEAD_NEEDS).map(
		(code) => `<option value="${code}"${code === value ? ' selected' : ''}>${LEAD_NEEDS[code]}</option>`,
	);
	const control =
		name === 'need'
			? `<select ${attributes}><option value="">请选择</option>${options.join('')}</select>`
			: name === 'note' || name === 'listings'
				? `<textarea ${attributes} rows="5">\n${escaped(value)}</textarea>`
				: `<input type="${name === 'phone' ? 'tel' : 'text'}" ${attributes} value="${escaped(value)}">`;
	return `<label>${label}${control}${note}</label>`;
}

/** The text shown when a form was refused. */
export interface Refusal {
	title: string;
	/** What to do. */
	advice: string;
	problems: readonly LeadProblem[];
}

function formAgain(fields: ReadonlyMap<string, string>, problems: readonly LeadProblem[]): string {
	const messages = new Map(problems.map((problem) => [problem.field, problem.message]));
	const asked = [...new Set(['need', 'contact', 'phone', ...fields.keys()])];
	const inputs = asked.map((name) => field(name, fields.get(name) ?? '', messages.get(name)));
	return `<form method="post">\n${inputs.join('\n')}\n<button>再提交一次</button>\n</form>`;
}

/**
 * The answer to a refused form without script: the reason, and the filled-in form to correct and send again.
 * @param fields undefined if they could not be read
 */
export function refusalPage(
	{ title, advice, problems }: Refusal,
	fields: ReadonlyMap<string, string> | undefined,
): string {
	const lines = problems.map(({ message }) => `<li>${escaped(message)}</li>`).join('');
	return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${lines === '' ? '' : `<ul>${lines}</ul>`}
<p>${escaped(advice)}</p>
${fields === undefined ? '' : formAgain(fields, problems)}
</main>
</body>
</html>
`;
}
