import { ExplainedError } from './explained-error.ts';
import { systemCode } from './file-fault.ts';

/** The settings of a listener as receiver.yml names them. */
const PUBLIC = { host: 'host', port: 'port' };

/** Turns a listen error such as a port in use into an error for the owner. Other errors are returned unchanged. */
export function listenFault(error: unknown, host: string, port: number, names = PUBLIC): unknown {
	const explained = (problem: string, fix: string) => new ExplainedError(problem, fix, { cause: error });
	switch (systemCode(error)) {
		case 'EADDRINUSE':
			return explained(
				`端口 ${port} 已被别的程序占用，可能接收服务已经在运行`,
				`请用 ss -ltnp 看是哪个程序，停掉它；或在 receiver.yml 里给 ${names.port} 换一个号，反向代理里一起改`,
			);
		case 'EACCES':
			return explained(
				`没有权限使用端口 ${port}，1024 以下的端口只给系统管理员`,
				`请在 receiver.yml 里给 ${names.port} 写 1024 以上的号，例如 8787，由反向代理接 443 端口`,
			);
		case 'EADDRNOTAVAIL':
			return explained(
				`这台机器没有地址 ${host}`,
				`请在 receiver.yml 里给 ${names.host} 写 127.0.0.1，只有要从别的机器直接连接时才写本机的另一个地址`,
			);
		case 'EAFNOSUPPORT':
			return explained(
				`这台机器不支持 ${host} 这种地址`,
				`请在 receiver.yml 里给 ${names.host} 写 127.0.0.1`,
			);
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return explained(
				`找不到监听地址 ${host}`,
				`请在 receiver.yml 里给 ${names.host} 写 IP 地址，例如 127.0.0.1`,
			);
		default:
			return error;
	}
}
