import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { ReceiverConfig } from '../settings/receiver-schema.ts';
import { LAYOUTS } from '../storage/layouts.ts';
import { channelFindings } from './channel-checks.ts';
import { databaseFindings } from './database-checks.ts';
import { backupFindings, diskFindings, permissionFindings } from './file-checks.ts';
import { type Finding, findingText } from './finding.ts';
import { deskFindings, healthFindings, proxyFindings } from './network-checks.ts';

/** The database for writing down what a test message showed; undefined unless it is there and has our layout. */
function openIfOurs(file: string): DatabaseSync | undefined {
	if (!existsSync(file)) return undefined;
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(file, { timeout: 5000 });
		if (database.prepare('PRAGMA user_version').get()?.['user_version'] === LAYOUTS.length) return database;
	} catch {
		// The checks of the database say what is wrong with it.
	}
	database?.close();
	return undefined;
}

/**
 * Checks everything the receiver needs. It changes nothing but the state of a channel to which it sends a test.
 * @returns the report in Chinese, and whether something has to be mended
 */
export async function examine(
	configFile: string,
	config: ReceiverConfig,
	env: NodeJS.ProcessEnv,
	isSending: boolean,
): Promise<{ text: string; isBad: boolean }> {
	const now = Date.now();
	const database = openIfOurs(config.database);
	try {
		const findings: Finding[] = [
			...permissionFindings(configFile, config.database),
			...databaseFindings(config, now),
			...diskFindings(config),
			...backupFindings(config, now),
			...(await healthFindings(config)),
			...proxyFindings(config),
			...(await deskFindings(config, env)),
			...(await channelFindings(config, env, database, isSending)),
		];
		const count = (level: Finding['level']) => findings.filter((each) => each.level === level).length;
		const sum = `${count('bad')} 处要修，${count('odd')} 处请留意，${count('good')} 处正常`;
		return { text: [...findings.map(findingText), '', sum].join('\n'), isBad: count('bad') > 0 };
	} finally {
		database?.close();
	}
}
