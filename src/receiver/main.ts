import { errorFacts, eventLog } from './event-log.ts';
import { ExplainedError } from './faults/explained-error.ts';
import { ConfigError, readConfig } from './receiver-config.ts';
import { startReceiver } from './receiver.ts';

const log = eventLog((line) => void process.stdout.write(line));

// The database holds personal data: nobody but this user reads it.
process.umask(0o077);

// Node would print the error's message, which may hold what a visitor typed.
process.on('uncaughtException', (error) => {
	log('crashed', errorFacts(error));
	process.exit(1);
});

try {
	const config = readConfig(process.argv[2] ?? 'receiver.yml');
	const receiver = await startReceiver(config, process.env, log);
	log('started', { url: receiver.url });
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			log('stopping');
			void receiver.stop().then(() => log('stopped'));
		});
	}
} catch (error) {
	const isExplained = error instanceof ExplainedError || error instanceof ConfigError;
	const message = error instanceof Error ? error.message : String(error);
	console.error(`接收服务没有启动。${isExplained ? message : `请把这一行告诉维护程序的人：${message}`}`);
	process.exitCode = 1;
}
