import { expect, test } from 'vitest';
import { errorFacts, eventLog } from '../../../src/receiver/event-log.ts';

test('an event is one line of JSON', () => {
	const lines: string[] = [];
	eventLog((line) => lines.push(line))('forward.dead', { channel: 'sales\n', attempts: 15 });
	expect(lines).toHaveLength(1);
	expect(lines[0]?.endsWith('\n')).toBe(true);
	expect(JSON.parse(lines[0] ?? '')).toEqual({
		at: expect.stringMatching(/Z$/),
		event: 'forward.dead',
		channel: 'sales\n',
		attempts: 15,
	});
});

test('an error is logged with kind, code and place, never with its message', () => {
	const error = Object.assign(new TypeError('王先生\n    at 13800138000'), { code: 'ERR_SQLITE_ERROR' });
	const facts = errorFacts(error);
	expect(facts).toMatchObject({ error: 'TypeError', code: 'ERR_SQLITE_ERROR' });
	expect(JSON.stringify(facts)).not.toMatch(/王先生|13800138000/);
	expect(errorFacts('王先生')).toEqual({ error: 'string' });
});
