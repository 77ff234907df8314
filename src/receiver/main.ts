import { errorFacts, eventLog } from './event-log.ts';
import { explanation } from './faults/explanation.ts';
import { readConfig } from './settings/receiver-config.ts';
import { startReceiver } from './receiver.ts';

const log = eventLog((line) => void process.stdout.write(line));

// The database holds personal data. Only this user may read it.
process.umask(0o077);

// By default Node prints the error message, which may contain visitor input.
process.on('uncaughtException', (error) => {
	log('crashed', errorFacts(error));
	process.exit(1);
});

try {
	const config = readConfig(process.argv[2] ?? 'receiver.yml');
	const receiver = await startReceiver(config, process.env, log);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			log('stopping');
			void receiver.stop().then(() => log('stopped'));
		});
	}
	// After the signals: who reads this may send one at once.
	log('started', { url: receiver.url, ...(receiver.desk === undefined ? {} : { desk: receiver.desk }) });
} catch (error) {
	console.error(`接收服务没有启动。${explanation(error)}`);
	process.exitCode = 1;
}
