import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'astro/zod';
import { entriesOf } from '../domain/lead-check.ts';

/** Where a secret is kept: never in the settings themselves, which people copy and commit. */
export type Secret = { env: string } | { file: string };

/** Schema of a place of a secret. Its message never repeats what is written there: it may be the secret. */
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
 * The secret itself, without white space around it. A relative file is looked for in the folder that systemd hands credentials
 * over in. Throws an Error that names the place, never the secret.
 */
export function readSecret(place: Secret, env: NodeJS.ProcessEnv): string {
	const value = 'env' in place ? (env[place.env] ?? '') : readSecretFile(place.file, env);
	if (value.trim() !== '') return value.trim();
	throw new Error(
		'env' in place ? `环境变量 ${place.env} 没有设置` : `密钥文件 ${place.file} 读不到或是空的`,
	);
}

function readSecretFile(file: string, env: NodeJS.ProcessEnv): string {
	try {
		return readFileSync(resolve(env['CREDENTIALS_DIRECTORY'] ?? '.', file), 'utf8');
	} catch {
		return '';
	}
}
