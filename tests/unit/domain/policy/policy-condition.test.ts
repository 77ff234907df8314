import { describe, expect, test } from 'vitest';
import { checkEntry } from '../../../../src/domain/schema/schema-message.ts';
import { conditionSchema } from '../../../../src/domain/policy/policy-condition.ts';

const read = (data: object) =>
	checkEntry(conditionSchema, { id: 'a', file: 'a.md', body: '', data, lines: {} });
const sentence = '在松江区注册并纳税';

describe('a condition as an editor writes it', () => {
	test.each([
		[
			{ field: '设备投入', atLeast: 500, sentence },
			{ field: 'investment', atLeast: 500, sentence },
		],
		[
			{ field: '注册地', anyOf: ['松江区'], sentence },
			{ field: 'place', anyOf: ['松江'], sentence },
		],
		[
			{ field: '注册和纳税地', anyOf: ['全市'], sentence },
			{ field: 'place', anyOf: ['上海'], sentence },
		],
		[
			{ field: '资质', anyOf: ['高企', '小巨人'], sentence },
			{ field: 'certificate', anyOf: ['高新技术企业', '专精特新“小巨人”企业'], sentence },
		],
		[
			{ field: '其他', sentence },
			{ field: 'other', sentence },
		],
	])('%j', (written, value) => {
		expect(read(written).value).toEqual(value);
	});

	test.each([
		[{ field: '设备投入', sentence }, '没有数', '万元'],
		[{ field: '设备投入', anyOf: ['松江'], atLeast: 1, sentence }, '不能用于今年设备投入', 'atLeast'],
		[{ field: '职工人数', atLeast: 300, atMost: 20, sentence }, '大于 atMost', '核对'],
		[{ field: '职工人数', atLeast: '300人', sentence }, '应为数字', '只写数字'],
		[{ field: '注册地', sentence }, '没有写是哪些', 'anyOf'],
		[{ field: '注册地', anyOf: ['苏州'], sentence }, '不是上海或周边的区县名', '可选'],
		[{ field: '资质', anyOf: ['高新企业'], sentence }, '不在可选范围内', '可选'],
		[{ field: '资质', atLeast: 1, sentence }, '不能用于已有资质', 'anyOf'],
		[{ field: '其他', atLeast: 1, sentence }, '只写原文', '删去'],
		[{ field: '注册地', anyOf: ['松江'] }, '缺少必填字段', '原文'],
		[{ field: '开心程度', anyOf: ['松江'], sentence }, '不在可选范围内', '可选'],
	])('%j is refused', (written, problem, fix) => {
		const { problems } = read(written);
		expect(problems.map((each) => each.problem).join()).toContain(problem);
		expect(problems.map((each) => each.problem + each.fix).join()).toContain(fix);
	});
});
