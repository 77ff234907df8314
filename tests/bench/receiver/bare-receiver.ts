import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';

/**
 * The baseline for the receiver benchmark, run as a separate program. It parses a lead and stores it without waiting for the
 * disk. If no file is given, it does not store leads.
 */
const [file] = process.argv.slice(2);
const database = file === undefined ? undefined : new DatabaseSync(file);
database?.exec(
	`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
	CREATE TABLE leads (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT`,
);
const insert = database?.prepare('INSERT INTO leads (uuid, body) VALUES (?, ?)');

const server = createServer(async (request, response) => {
	const body = await text(request);
	const { uuid }: { uuid: string } = JSON.parse(body);
	insert?.run(uuid, body);
	response.writeHead(201, { 'content-type': 'application/json' }).end(`{"ok":true,"uuid":"${uuid}"}`);
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	console.log(JSON.stringify({ event: 'started', url: `http://127.0.0.1:${port}` }));
});
