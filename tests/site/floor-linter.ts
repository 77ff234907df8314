import css from '@eslint/css';
import { ESLint, type Linter } from 'eslint';
import esx from 'eslint-plugin-es-x';
import { floorGaps } from '../floor-gaps.ts';

/**
 * Rules that give false positives for built scripts: the method name alone does not identify the object, or the method is
 * old enough.
 */
const NOT_TOLD =
	/no-(iterator-prototype-.*|array-prototype-findlast-findlastindex|resizable-and-growable-arraybuffers)$/;

const GAPS = floorGaps();
const FIELD = 'the first value of a class field names a variable';

/** Rules for scripts: syntax, built-in objects and globals that are newer than the oldest browsers. */
const SCRIPT_RULES: Linter.RulesRecord = {
	...Object.fromEntries(
		Object.keys(esx.configs['flat/restrict-to-es2022'].rules ?? {})
			.filter((rule) => !NOT_TOLD.test(rule))
			.map((rule) => [rule, 'error']),
	),
	'es-x/no-class-static-block': 'error',
	'es-x/no-regexp-lookbehind-assertions': 'error',
	'no-restricted-globals': [
		'error',
		...GAPS.flatMap(({ owner, member }) => (owner === 'globalThis' ? [member] : [])),
	],
	'no-restricted-properties': [
		'error',
		...GAPS.flatMap(({ owner, member, isStatic }) =>
			isStatic && owner !== 'globalThis' ? [{ object: owner, property: member }] : [],
		),
	],
	'no-restricted-syntax': [
		'error',
		{ selector: 'PropertyDefinition > :matches(Identifier, CallExpression).value', message: FIELD },
		{
			selector: ':matches(Literal[value=/:has\\(/], TemplateElement[value.raw=/:has\\(/])',
			message: 'querySelector() with :has() throws in Chrome before 105',
		},
		{ selector: 'PropertyDefinition > NewExpression.value > Identifier.arguments', message: FIELD },
	],
};

/**
 * Rules for styles. The closest available baseline is one year older, so the extra findings must be listed as exceptions.
 */
const STYLE_RULES: Linter.RulesRecord = {
	'css/use-baseline': ['error', { available: 2021 }],
	'no-restricted-syntax': ['error', 'FeatureRange', 'NestingSelector'],
};

/** Lists the features of a script (`js`) or style (`css`) that the oldest browsers lack, each once. */
export function floorLinter(): (text: string, language: 'js' | 'css') => Promise<string[]> {
	const linter = new ESLint({
		overrideConfigFile: true,
		allowInlineConfig: false,
		overrideConfig: [
			{
				files: ['**/*.js'],
				plugins: { 'es-x': esx },
				languageOptions: { sourceType: 'module', ecmaVersion: 'latest' },
				settings: { 'es-x': { aggressive: true } },
				rules: SCRIPT_RULES,
			},
			{ files: ['**/*.css'], plugins: { css }, language: 'css/css', rules: STYLE_RULES },
		],
	});
	return async (text, language) => {
		const [result] = await linter.lintText(text, { filePath: `built.${language}` });
		return [...new Set(result?.messages.map(({ message }) => message))];
	};
}
