import { type StartRefusal, StartRefused } from './claims.ts';

/** 启动不成 · What to do about a start that failed, in both languages; undefined for a fault only its stack can explain. */
export function startWords(fault: unknown): readonly string[] | undefined {
  if (fault instanceof StartRefused) return refusalWords(fault.reason);
  if (!(fault instanceof Error)) return undefined;
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  const path = 'path' in fault && typeof fault.path === 'string' ? fault.path : undefined;
  if (path !== undefined) return folderWords(code, path);
  return databaseWords(code, fault.message);
}

function refusalWords(reason: StartRefusal): readonly string[] {
  switch (reason.kind) {
    case 'port-taken':
      return [
        `端口 ${reason.port} 已被占用，也许兑现已经在运行。先停掉它，或者换一个端口：${reason.setting}=${reason.port + 10} npm start`,
        `Port ${reason.port} is taken, perhaps by Duixian itself. Stop what holds it, or choose another: ${reason.setting}=${reason.port + 10} npm start`,
      ];
    case 'port-forbidden':
      return [
        `端口 ${reason.port} 不许当前用户使用（1024 以下的端口一般要特权）。换一个端口：${reason.setting}=8460 npm start`,
        `This user may not listen on port ${reason.port} (ports below 1024 are privileged as a rule). Choose another: ${reason.setting}=8460 npm start`,
      ];
    case 'no-such-address':
      return [
        `${reason.host} 不是本机的地址。DUIXIAN_HOST 写 127.0.0.1（只供本机）或者 0.0.0.0（供网络）。`,
        `${reason.host} is no address of this machine. DUIXIAN_HOST is 127.0.0.1 (this machine alone) or 0.0.0.0 (the network).`,
      ];
    case 'data-in-use':
      return [
        `数据目录 ${reason.folder} 正由另一个兑现使用。先停掉它，或者换一个目录：DUIXIAN_DATA=… npm start`,
        `Another Duixian is using the data folder ${reason.folder}. Stop it, or choose another folder: DUIXIAN_DATA=… npm start`,
      ];
    case 'wrong-settings':
      return ['设置有误 · Wrong settings:', ...reason.lines, '各项设置见 apps/server/config.ts · All settings: apps/server/config.ts'];
  }
}

function folderWords(code: string, path: string): readonly string[] | undefined {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return [
        `没有写 ${path} 的权限。换一个目录（DUIXIAN_DATA=… npm start），或者给当前用户写权限。`,
        `${path} cannot be written. Choose another folder (DUIXIAN_DATA=… npm start) or give this user the right.`,
      ];
    case 'EEXIST':
    case 'ENOTDIR':
      return [
        `${path} 或者它的上级不是目录。DUIXIAN_DATA 要是一个目录。`,
        `${path} or what it lies in is no folder. DUIXIAN_DATA names a folder.`,
      ];
    case 'ENOSPC':
      return [`磁盘已满：${path}`, `The disk is full: ${path}`];
    case 'ENOENT':
      return [`没有这个文件或目录：${path}`, `There is no such file or folder: ${path}`];
    default:
      return undefined;
  }
}

/** What PostgreSQL and the network say of a server that is not to be had. */
function databaseWords(code: string, message: string): readonly string[] | undefined {
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code))
    return [`连不上数据库：${message}。看 DATABASE_URL。`, `The database does not answer: ${message}. See DATABASE_URL.`];
  if (code === '28P01' || code === '28000')
    return [
      `数据库不认这个账号或口令：${message}`,
      `The database turns this login away: ${message}. See DATABASE_URL and DATABASE_OWNER_URL.`,
    ];
  if (code === '3D000')
    return [`没有这个数据库，先建一个空库：${message}`, `There is no such database; make an empty one first: ${message}`];
  return undefined;
}
