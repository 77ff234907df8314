import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { checkEntry } from '../../domain/schema/schema-message.ts';
import { ExplainedError } from '../faults/explained-error.ts';
import { fileFault } from '../faults/file-fault.ts';
import { type ReceiverConfig, receiverSchema } from './receiver-schema.ts';

/** Thrown for invalid settings. The Chinese message lists all problems. */
export class ConfigError extends ExplainedError {
	constructor(file: string, lines: readonly string[]) {
		super(`${file} 有 ${lines.length} 处要改：\n${lines.map((line) => `  ✗ ${line}`).join('\n')}`);
		this.name = 'ConfigError';
	}
}

/** Reads receiver.yml. Relative paths are resolved from its folder. Throws a ConfigError. */
export function readConfig(file: string): ReceiverConfig {
	const data = readYaml(file);
	const { value, problems } = checkEntry(receiverSchema, { id: file, file, data, body: '', lines: {} });
	if (value === undefined) {
		throw new ConfigError(
			file,
			problems.map(
				({ field, problem, fix }) => `${field === undefined ? '' : `[${field}] `}${problem}\n    → ${fix}`,
			),
		);
	}
	const beside = (path: string) => resolve(dirname(file), path);
	const { backups } = value;
	return {
		...value,
		database: beside(value.database),
		backups: backups && { ...backups, folder: beside(backups.folder) },
	};
}

function readYaml(file: string): unknown {
	try {
		return parse(readFileSync(file, 'utf8'));
	} catch (error) {
		if (error instanceof YAMLParseError)
			throw new ConfigError(file, [
				`第 ${error.linePos?.[0].line ?? 1} 行起读不懂\n    → 请检查缩进、冒号后的空格和引号`,
			]);
		throw new ConfigError(file, [
			`读不到这个文件：${fileFault(error) ?? '原因不明'}\n    → 请按 docs/receiver/receiver.yml 写一份，或用第一个参数写明它在哪里`,
		]);
	}
}
