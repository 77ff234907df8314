import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const FOLDER = 'src/domain';
/** The schemas of data published under /api/ describe their fields themselves. */
const PUBLISHED = /open-(listing|park)\.ts$/;

function isFieldList(node: ts.ObjectLiteralExpression): boolean {
	const { parent } = node;
	if (ts.isCallExpression(parent)) return parent.expression.getText().endsWith('strictObject');
	return ts.isVariableDeclaration(parent) && /^(term|\w+Fields)$/.test(parent.name.getText());
}

/** Schema fields of a file without a comment: `title`, `source.name`. */
function unexplained(text: string): string[] {
	const source = ts.createSourceFile('schema.ts', text, ts.ScriptTarget.ESNext, true);
	const found: string[] = [];
	const visit = (node: ts.Node) => {
		if (ts.isObjectLiteralExpression(node) && isFieldList(node))
			for (const field of node.properties)
				if (field.name !== undefined && ts.getJSDocCommentsAndTags(field).length === 0)
					found.push(field.name.getText());
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

const schemas = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.ts') && !PUBLISHED.test(path))
	.map((path) => ({ path, text: readFileSync(join(FOLDER, path), 'utf8') }))
	.filter(({ text }) => /strictObject|^export const \w+Fields = \{/m.test(text));

describe('every field of a content schema is documented', () => {
	test.each(schemas)('$path', ({ text }) => {
		expect(unexplained(text)).toEqual([]);
	});
});

test('an undocumented field is found', () => {
	expect(schemas.length).toBeGreaterThan(10);
	expect(unexplained('z.strictObject({\n/** Its name. */\nname: z.string(),\nage: z.int() });')).toEqual([
		'age',
	]);
});
