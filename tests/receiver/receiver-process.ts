import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { stringify } from 'yaml';

export const SITE = 'https://rent.example.cn';
export const THANKS = `${SITE}/contact/thanks/`;

/** A receiver process with a folder for settings and database. */
export interface ReceiverProcess {
	url: string;
	/** Everything it has logged so far. */
	log: () => string;
	/** Sends a signal and waits for the exit. @returns its exit code, null if it was killed */
	end: (signal: NodeJS.Signals) => Promise<number | null>;
}

export interface ReceiverFolder {
	database: string;
	config: string;
	/** @param user numeric id of the user to run as, if this is possible */
	start: (env?: Readonly<Record<string, string>>, user?: number) => Promise<ReceiverProcess>;
	/** Runs an admin command. */
	admin: (...words: string[]) => Promise<{ stdout: string; stderr: string; code: number }>;
	/** Runs a query on its database. */
	rows: (sql: string) => Record<string, unknown>[];
	remove: () => Promise<void>;
}

function startedUrl(child: ChildProcess, log: () => string): Promise<string> {
	return new Promise((done, fail) => {
		child.stdout?.on('data', () => {
			const url = /"event":"started","url":"([^"]+)"/.exec(log())?.[1];
			if (url !== undefined) done(url);
		});
		child.once('close', (code) => fail(new Error(`the receiver ended with ${code}: ${log()}`)));
	});
}

/** @param settings of receiver.yml; they override the test defaults */
export function receiverFolder(settings: object = {}): ReceiverFolder {
	const folder = mkdtempSync(join(tmpdir(), 'receiver-'));
	const [config, database] = [join(folder, 'receiver.yml'), join(folder, 'data', 'leads.db')];
	const base = { database: 'data/leads.db', port: 0, origins: [SITE], thanks: THANKS, retentionDays: 365 };
	const rate = { leads: 1_000_000, minutes: 10 };
	writeFileSync(config, stringify({ ...base, rate, ...settings }));
	const running = new Set<ReceiverProcess>();

	return {
		config,
		database,
		start: async (env = {}, user) => {
			const child = spawn(process.execPath, ['src/receiver/main.ts', config], {
				env: { ...process.env, ...env },
				stdio: ['ignore', 'pipe', 'pipe'],
				...(user === undefined ? {} : { uid: user, gid: user }),
			});
			let printed = '';
			for (const stream of [child.stdout, child.stderr])
				stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
			const closed = new Promise<number | null>((done) => child.once('close', done));
			const receiver: ReceiverProcess = {
				url: await startedUrl(child, () => printed),
				log: () => printed,
				end: (signal) => {
					running.delete(receiver);
					child.kill(signal);
					return closed;
				},
			};
			running.add(receiver);
			return receiver;
		},
		admin: async (...words) => {
			const command = ['src/receiver/admin.ts', ...words, '--config', config];
			return promisify(execFile)(process.execPath, command)
				.then((output) => ({ ...output, code: 0 }))
				.catch((error: { stdout: string; stderr: string; code: number }) => error);
		},
		rows: (sql) => {
			const opened = new DatabaseSync(database, { timeout: 5000 });
			try {
				return opened.prepare(sql).all();
			} finally {
				opened.close();
			}
		},
		remove: async () => {
			await Promise.all([...running].map((each) => each.end('SIGKILL')));
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Posts JSON like the form's script. */
export async function postLead(
	url: string,
	lead: unknown,
	headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; answer: unknown; headers: Headers }> {
	const response = await fetch(`${url}/leads`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: typeof lead === 'string' ? lead : JSON.stringify(lead),
	});
	return { status: response.status, answer: await response.json(), headers: response.headers };
}
