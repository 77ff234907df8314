import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'astro/zod';
import { entriesOf } from '../../domain/lead/json-entries.ts';
import { ExplainedError } from '../faults/explained-error.ts';
import { fileFault } from '../faults/file-fault.ts';

/** Where a secret is stored. It is never in the settings file itself, because people copy and commit that file. */
export type Secret = { env: string } | { file: string };

/** Schema of a secret's location. Messages never repeat the value: somebody may have put the secret itself there. */
export function secret(title: string) {
	return z
		.unknown()
		.transform((input, ctx): Secret => {
			const entries = entriesOf(input);
			const [key, value] = [...entries][0] ?? [];
			if (entries.size === 1 && typeof value === 'string' && value !== '') {
				if (key === 'env') return { env: value };
				if (key === 'file') return { file: value };
			}
			ctx.addIssue({
				code: 'custom',
				message: '不能直接写在这里，只写它放在哪里',
				params: { fix: '请写 { env: 环境变量名 } 或 { file: 文件路径 }' },
			});
			return z.NEVER;
		})
		.meta({ title });
}

/**
 * The secret, trimmed. A relative file path is resolved from the systemd credentials folder. Throws an ExplainedError that
 * names the location, never the secret.
 */
export function readSecret(place: Secret, env: NodeJS.ProcessEnv): string {
	if ('file' in place) return readSecretFile(resolve(env['CREDENTIALS_DIRECTORY'] ?? '.', place.file));
	const value = (env[place.env] ?? '').trim();
	if (value !== '') return value;
	throw new ExplainedError(
		`环境变量 ${place.env} 没有设置`,
		'请在启动前设好它；用 systemd 时写进 leads.service 的 EnvironmentFile',
	);
}

function readSecretFile(file: string): string {
	const problem = (what: string, cause?: unknown) =>
		new ExplainedError(
			`密钥文件 ${file} ${what}`,
			'请把密钥写进这个文件，只让运行接收服务的用户能读；用 systemd 时查看 leads.service 的 LoadCredential',
			{ cause },
		);
	let value: string;
	try {
		value = readFileSync(file, 'utf8').trim();
	} catch (error) {
		throw problem(fileFault(error) ?? '读不到', error);
	}
	if (value === '') throw problem('是空的');
	return value;
}
