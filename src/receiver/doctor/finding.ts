/** What a check has found, in Chinese. good: nothing to do. odd: to think about. bad: to mend. */
export interface Finding {
	level: 'good' | 'odd' | 'bad';
	text: string;
	fix?: string;
}

const MARKS: Readonly<Record<Finding['level'], string>> = { good: '✓', odd: '!', bad: '✗' };

export const good = (text: string): Finding => ({ level: 'good', text });
export const odd = (text: string, fix: string): Finding => ({ level: 'odd', text, fix });
export const bad = (text: string, fix: string): Finding => ({ level: 'bad', text, fix });

/** A finding as a line, with what to do in a second one. */
export function findingText({ level, text, fix }: Finding): string {
	return `${MARKS[level]} ${text}${fix === undefined ? '' : `\n    → ${fix}`}`;
}

/** A fault that carries its own fix after an arrow, as ExplainedError has it. */
export function badFrom(message: string): Finding {
	const [text = '', fix] = message.split('\n    → ');
	return fix === undefined ? { level: 'bad', text } : bad(text, fix);
}
