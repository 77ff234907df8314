import { ExplainedError } from './explained-error.ts';
import { fileFault } from './file-fault.ts';
import { sqliteFault } from './sqlite-fault.ts';

function pathOf(error: unknown): string {
	return error instanceof Error && 'path' in error && typeof error.path === 'string' ? `${error.path} ` : '';
}

/** The Chinese text to print for an error that ends the program: what is wrong and what to do. */
export function explanation(error: unknown): string {
	if (error instanceof ExplainedError) return error.message;
	const database = sqliteFault(error);
	if (database !== undefined) return `数据库：${database.problem}\n    → ${database.fix}`;
	const file = fileFault(error);
	if (file !== undefined) return `文件 ${pathOf(error)}${file}\n    → 请检查路径和权限`;
	const message = error instanceof Error ? error.message : String(error);
	return `没有预料到的错误，请把这一行告诉维护程序的人：${message}`;
}
