import ts from 'typescript';

export interface Import {
	specifier: string;
	/** A type-only import, which is erased before the program runs. */
	isType: boolean;
}

/** The facts about a file in src/ for the architecture test. */
export interface SourceFile {
	/** Relative to the project: `src/domain/article.ts`. */
	path: string;
	/** Number of lines without import statements, because path lengths influence those. */
	lines: number;
	/** Number of lines between the fences of an .astro file. */
	frontMatterLines: number;
	imports: readonly Import[];
	/** Imports in the `<script>` elements of an .astro file, which run in the browser. */
	scriptImports: readonly Import[];
	/** Marked `† browser`: visitors load the file, so it must not import heavy modules. */
	isForBrowser: boolean;
	hasDefaultExport: boolean;
	/** Names of the custom elements it defines. */
	elements: readonly string[];
	/** Every `any` and type assertion, as written. */
	looseTypes: readonly string[];
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
	if (importClause === undefined) return false;
	if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const { name, namedBindings } = importClause;
	return (
		name === undefined &&
		namedBindings !== undefined &&
		ts.isNamedImports(namedBindings) &&
		namedBindings.elements.length > 0 &&
		namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
	);
}

function importOf(node: ts.Node): Import | undefined {
	const at = (specifier: ts.Node | undefined, isType: boolean) =>
		specifier !== undefined && ts.isStringLiteralLike(specifier)
			? { specifier: specifier.text, isType }
			: undefined;
	if (ts.isImportDeclaration(node)) return at(node.moduleSpecifier, isTypeImport(node));
	if (ts.isExportDeclaration(node)) return at(node.moduleSpecifier, node.isTypeOnly);
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
		return at(node.argument.literal, true);
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
		return at(node.arguments[0], false);
	return undefined;
}

function isLooseType(node: ts.Node): boolean {
	if (node.kind === ts.SyntaxKind.AnyKeyword || ts.isTypeAssertionExpression(node)) return true;
	return ts.isAsExpression(node) && node.type.getText() !== 'const';
}

function isDefaultExport(node: ts.Node): boolean {
	if (ts.isExportAssignment(node)) return true;
	return ts.canHaveModifiers(node)
		? (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false)
		: false;
}

function readScript(path: string, code: string) {
	const imports: Import[] = [];
	const looseTypes: string[] = [];
	let hasDefaultExport = false;
	let importLines = 0;
	const source = ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.ESNext, true);
	const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
	const visit = (node: ts.Node) => {
		const found = importOf(node);
		if (found !== undefined) imports.push(found);
		if (ts.isImportDeclaration(node)) importLines += lineAt(node.end) - lineAt(node.getStart()) + 1;
		if (isLooseType(node)) looseTypes.push(node.getText());
		hasDefaultExport ||= isDefaultExport(node);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return { imports, importLines, looseTypes, hasDefaultExport };
}

const ELEMENT = /\bcustomElements\.define\('([^']+)'/g;
const FRONT_MATTER = /^---\n(.*?)^---$/ms;
const SCRIPT = /<script\b[^>]*>(.*?)<\/script>/gs;

/** Parses a TypeScript or Astro file. Other files only get a line count. */
export function readSource(path: string, text: string): SourceFile {
	const isAstro = path.endsWith('.astro');
	const frontMatter = isAstro ? (FRONT_MATTER.exec(text)?.[1] ?? '') : '';
	const code = isAstro ? frontMatter : path.endsWith('.ts') ? text : '';
	const scripts = isAstro ? [...text.matchAll(SCRIPT)].map(([, script]) => script ?? '').join('\n') : '';
	const own = readScript(path, code);
	const inBrowser = readScript(path, scripts);
	return {
		path,
		lines: text.split('\n').length - 1 - own.importLines,
		frontMatterLines: frontMatter.split('\n').length - 1,
		imports: own.imports,
		scriptImports: inBrowser.imports,
		isForBrowser: text.startsWith('// † browser\n'),
		hasDefaultExport: own.hasDefaultExport,
		elements: [...code.matchAll(ELEMENT)].map(([, name = '']) => name),
		looseTypes: [...own.looseTypes, ...inBrowser.looseTypes],
	};
}
