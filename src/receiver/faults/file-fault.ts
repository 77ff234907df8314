const REASONS: Readonly<Record<string, string>> = {
	ENOENT: '不存在',
	EACCES: '没有读写它的权限',
	EPERM: '没有读写它的权限',
	EISDIR: '是文件夹，不是文件',
	ENOTDIR: '路径中间有一段是文件，不是文件夹',
	EEXIST: '已经有一个同名的文件，不是文件夹',
	EROFS: '在只读的磁盘上',
	ENOSPC: '所在的磁盘满了',
	EDQUOT: '所在的磁盘满了',
	EIO: '所在的磁盘读写出错',
};

/** The code of a system error, such as EACCES. */
export function systemCode(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What is wrong with a file or folder, as words to put after its name; undefined for other errors. */
export function fileFault(error: unknown): string | undefined {
	return REASONS[systemCode(error) ?? ''];
}
