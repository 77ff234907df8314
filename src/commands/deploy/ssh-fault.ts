/** What ssh says, what it means and what to do. */
const FAULTS: readonly (readonly [RegExp, (login: string) => string])[] = [
	[
		/REMOTE HOST IDENTIFICATION HAS CHANGED/,
		() =>
			'服务器的指纹和以前记录的不一样。刚重装过系统就在自己电脑上删掉旧记录（ssh-keygen -R 服务器名）再确认一次；没有重装过，请先查清楚，不要上传',
	],
	[
		/Host key verification failed|No .* host key is known/,
		(login) =>
			`还没有确认过这台服务器的指纹。请先手动运行一次 ssh ${login} ，核对指纹后输入 yes；在自动流程里，请把指纹写进 known_hosts`,
	],
	[
		/Permission denied|Too many authentication failures/,
		(login) =>
			`服务器不接受这把钥匙。请检查用户名，并把公钥放到服务器上：ssh-copy-id ${login}（部署不用密码登录）`,
	],
	[
		/Could not resolve hostname/,
		(login) => `找不到服务器“${login.replace(/^.*@/, '')}”。请检查名字有没有写错，网络通不通`,
	],
	[
		/Connection refused/,
		() => '服务器没有接受 ssh 连接。请检查地址和端口（--port），以及服务器上的 ssh 有没有开',
	],
	[
		/timed out|No route to host|Network is unreachable/,
		() => '连不上服务器。请检查地址、网络和防火墙（安全组）',
	],
	[
		/invalid format|error in libcrypto|bad permissions|UNPROTECTED PRIVATE KEY/,
		() => '私钥文件不能用。请检查它是不是完整的私钥，并且只有自己能读（chmod 600）',
	],
	[/Connection (closed|reset)|Broken pipe/, () => '和服务器的连接断了。请再运行一次'],
];

/** A failure of ssh for the owner. @param stderr of ssh */
export function sshFault(login: string, stderr: string): string {
	const [, say] = FAULTS.find(([pattern]) => pattern.test(stderr)) ?? [];
	const said = stderr.trim().split('\n').at(-1) ?? '';
	return say?.(login) ?? `ssh 没有连上 ${login}：${said}`;
}
