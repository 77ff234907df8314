import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { buildSettings } from '../build-settings.ts';
import { checkEntry } from '../domain/schema/schema-message.ts';
import { taxonomySchema } from '../domain/schema/taxonomy.ts';
import { readSettings } from '../reader/content-file.ts';
import type { ImportWorld, ListingChange } from './import/listing-change.ts';
import { type ImportPlan, planImport } from './import/listing-import.ts';
import { entryFiles, writeListing } from './import/listing-file.ts';
import { formatRowProblems } from './import/row-problem.ts';
import { readSpreadsheet } from './import/spreadsheet.ts';
import { SpreadsheetError } from './import/workbook/spreadsheet-error.ts';

const USAGE = '用法：npm run import:listings -- 房源表.xlsx（或 .csv）；只看改动不写文件，在后面加 --dry-run';

/** The names that rows may refer to. Throws a SpreadsheetError if taxonomy.yml itself is broken. */
async function readWorld(root: string): Promise<ImportWorld> {
	const file = 'taxonomy.yml';
	const bytes = await readFile(join(root, file)).catch((error: unknown) => {
		throw new SpreadsheetError(`${root} 不是内容文件夹：里面没有 ${file}`, { cause: error });
	});
	const read = readSettings(file, bytes);
	const taxonomy = read.entry && checkEntry(taxonomySchema, read.entry).value;
	if (taxonomy === undefined) {
		throw new SpreadsheetError(`${file} 里有错，请先运行 npm run check:content，改好以后再导入`);
	}
	return { taxonomy, parkIds: new Set((await entryFiles(root, 'parks')).keys()) };
}

/** The change of a file as a unified diff. */
function patchOf({ file, kind, before, after }: ListingChange): string {
	const path = `content/${file}`;
	const old = kind === 'new' ? '/dev/null' : path;
	return createTwoFilesPatch(old, path, before, after, undefined, undefined, {
		context: 3,
		headerOptions: FILE_HEADERS_ONLY,
	});
}

function summary({ changes, badRows }: ImportPlan): string {
	const count = (kind: ListingChange['kind']) => changes.filter((each) => each.kind === kind).length;
	return `新增 ${count('new')}、更新 ${count('updated')}、未变 ${count('same')}、有错 ${badRows}`;
}

/**
 * Imports a spreadsheet of listings into a content folder and prints the result for the editor.
 * @returns whether every row and column was valid
 */
export async function importListings(file: string, root: string, isDryRun: boolean): Promise<boolean> {
	const plan = await planImport(root, await readSpreadsheet(file), await readWorld(root));
	const changes = plan.changes.filter(({ kind }) => kind !== 'same');
	for (const change of changes) {
		if (isDryRun) console.log(patchOf(change));
		else await writeListing(root, change.file, change.after);
	}
	if (plan.notes.length > 0) console.log(`请留意：\n${plan.notes.map((note) => `  · ${note}`).join('\n')}\n`);
	if (plan.problems.length > 0) {
		const count = plan.problems.length;
		console.error(
			`表格里有 ${count} 处问题，有错的行和列没有导入：\n\n${formatRowProblems(plan.problems)}\n`,
		);
	}
	console.log(`${isDryRun ? '试运行，没有写文件：' : ''}${summary(plan)}`);
	if (changes.length > 0 && !isDryRun) console.log('请再运行 npm run check:content，检查全部内容');
	return plan.problems.length === 0;
}

async function main(): Promise<boolean> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { 'dry-run': { type: 'boolean', default: false }, content: { type: 'string' } },
	});
	const [file] = positionals;
	if (file === undefined || positionals.length > 1) throw new SpreadsheetError(USAGE);
	return importListings(file, resolve(values.content ?? buildSettings().contentDir), values['dry-run']);
}

if (import.meta.main) {
	try {
		if (!(await main())) process.exitCode = 1;
	} catch (error) {
		const isUsage =
			error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
		if (!isUsage && !(error instanceof SpreadsheetError)) throw error;
		console.error(isUsage ? USAGE : error.message);
		process.exitCode = 1;
	}
}
