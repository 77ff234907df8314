import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dingtalkSignature } from '../../../../src/receiver/channels/dingtalk.ts';
import { feishuSignature } from '../../../../src/receiver/channels/feishu.ts';
import { withinBytes } from '../../../../src/receiver/channels/wecom.ts';

// The expected values come from `openssl dgst -sha256 -hmac`.
test('signatures are those of the two platforms', () => {
	expect(feishuSignature(1_599_360_473, 'demo')).toBe('l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=');
	expect(dingtalkSignature(1_577_262_236_757, 'SECdemo')).toBe(
		'sLRlUUvzoOXn5DR/+o+s6tOqX+bWe3JGaZ7JQ7844l8=',
	);
});

test('a text for 企业微信 is cut between characters, with a note, and never too long', () => {
	expect(withinBytes('短', 2048)).toBe('短');
	expect(withinBytes('长'.repeat(1000), 100)).toMatch(/^长{17}\n……（太长，其余请看导出的表格）$/);
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
			const cut = withinBytes(text, 120);
			expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(120);
			expect(cut.isWellFormed()).toBe(true);
			if (Buffer.byteLength(text) <= 120) expect(cut).toBe(text);
		}),
	);
});
