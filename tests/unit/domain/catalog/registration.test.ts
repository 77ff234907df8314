import { describe, expect, test } from 'vitest';
import { policeRecordUrl, registrationSchema } from '../../../../src/domain/catalog/registration.ts';

const isRight = (given: object) => registrationSchema.safeParse(given).success;

describe('an ICP number', () => {
	test.each([
		'沪ICP备12345678号',
		'沪ICP备12345678号-1',
		'粤ICP备2024012345号-12',
		'京ICP备05012345号-3',
		'蜀ICP备12345678号',
		'黔ICP备12345678号-1',
		'滇ICP备12345678号-1',
		'陇ICP备12345678号-1',
	])('may be %s', (icp) => expect(isRight({ icp })).toBe(true));
	test.each([
		'沪ICP备12345678',
		'ICP备12345678号',
		'上海ICP备12345678号',
		'沪icp备12345678号',
		'沪ICP备12345678号—1',
		'中ICP备12345678号',
		'沪公网安备31010602001234号',
	])('is not %s', (icp) => expect(isRight({ icp })).toBe(false));
});

describe('a number of the police', () => {
	test.each(['沪公网安备31010602001234号', '沪公网安备 31010602001234号'])('may be %s', (police) =>
		expect(isRight({ police })).toBe(true),
	);
	test.each([
		'沪公网安备3101060200123号',
		'公网安备31010602001234号',
		'沪公网安备31010602001234',
		'沪ICP备12345678号',
	])('is not %s', (police) => expect(isRight({ police })).toBe(false));
	test('leads to its own page in the register', () => {
		expect(policeRecordUrl('沪公网安备 31010602001234号')).toBe(
			'https://beian.mps.gov.cn/#/query/webSearch?code=31010602001234',
		);
	});
});
