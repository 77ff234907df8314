import { createServer } from 'node:net';

export interface TakenMail {
	/** Envelope: the MAIL FROM line, and the addresses that were accepted. */
	from: string;
	to: string[];
	headers: string;
	/** Everything after the headers, as sent. */
	body: string;
}

export interface FakeMailServer {
	port: number;
	taken: TakenMail[];
	/** Every command line, without the mails themselves. */
	lines: string[];
	/** Answers to RCPT TO by address, such as 550; undefined accepts. */
	refuse: (codes: Readonly<Record<string, number>>) => void;
	/** Whether it drops each connection at once. */
	hangUp: (isDown: boolean) => void;
	close: () => Promise<void>;
}

/** A mail server on the loopback interface that speaks just enough SMTP, with DSN. */
export async function fakeMailServer(): Promise<FakeMailServer> {
	const [taken, lines]: [TakenMail[], string[]] = [[], []];
	let codes: Readonly<Record<string, number>> = {};
	let isDown = false;
	const server = createServer((socket) => {
		if (isDown) return void socket.destroy();
		let data: string | undefined;
		let rest = '';
		let from = '';
		let to: string[] = [];
		const say = (line: string) => void socket.write(`${line}\r\n`);
		const command = (line: string) => {
			lines.push(line);
			const address = /<(.*?)>/.exec(line)?.[1] ?? '';
			switch (line.slice(0, 4).toUpperCase()) {
				case 'EHLO':
					return say('250-fake\r\n250 DSN');
				case 'MAIL':
					[from, to] = [line, []];
					return say('250 fine');
				case 'RCPT':
					if (codes[address] !== undefined) return say(`${codes[address]} 13800138000 is not here`);
					to.push(address);
					return say('250 fine');
				case 'DATA':
					if (to.length === 0) return say('554 nobody');
					data = '';
					return say('354 go on');
				case 'QUIT':
					return void socket.end('221 bye\r\n');
				default:
					return say('250 fine');
			}
		};
		say('220 fake');
		socket
			.setEncoding('utf8')
			.on('error', () => undefined)
			.on('data', (chunk: string) => {
				rest += chunk;
				for (;;) {
					if (data !== undefined) {
						const end = rest.indexOf('\r\n.\r\n');
						if (end < 0) return;
						const mail = rest.slice(0, end);
						const cut = mail.indexOf('\r\n\r\n');
						taken.push({ from, to, headers: mail.slice(0, cut), body: mail.slice(cut + 4) });
						[rest, data] = [rest.slice(end + 5), undefined];
						say('250 taken');
					}
					const end = rest.indexOf('\r\n');
					if (end < 0) return;
					const line = rest.slice(0, end);
					rest = rest.slice(end + 2);
					command(line);
				}
			});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('the mail server has no port');
	return {
		port: address.port,
		taken,
		lines,
		refuse: (next) => {
			codes = next;
		},
		hangUp: (next) => {
			isDown = next;
		},
		close: () => new Promise((done) => void server.close(() => done())),
	};
}

/** Settings of a mail channel that sends to it. */
export function mailTo({ port }: FakeMailServer, to: readonly string[], change: object = {}): object {
	const account = { name: 'mail', host: '127.0.0.1', port, tls: 'none', from: 'leads@example.cn' };
	return { ...account, to, perMinute: 6000, ...change };
}

/** The parts of a mail as text, decoded from Base64 or quoted-printable. */
export function partsOf({ headers, body }: TakenMail): string[] {
	const boundary = /boundary="([^"]+)"/.exec(headers)?.[1];
	const decode = (head: string, text: string) => {
		if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString();
		const joined = text.replaceAll('=\r\n', '');
		const bytes = joined.replaceAll(/=([\dA-F]{2})/g, (_, hex: string) =>
			String.fromCharCode(parseInt(hex, 16)),
		);
		return /quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString() : text;
	};
	if (boundary === undefined) return [decode(headers, body)];
	return body
		.split(`--${boundary}`)
		.slice(1, -1)
		.flatMap((part) => {
			const cut = part.indexOf('\r\n\r\n');
			return partsOf({ from: '', to: [], headers: part.slice(0, cut), body: part.slice(cut + 4) });
		});
}
