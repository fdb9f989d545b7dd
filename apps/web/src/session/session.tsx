import type { Replied } from '@duixian/contract/endpoint';
import type { whoAmI } from '@duixian/courts/contract';
import type { Permission } from '@duixian/courts/rules/permissions';
import { must } from '@duixian/kernel/assert';
import { createContext, type ReactNode, useContext } from 'react';

/** 登录身份 · Who works here now, in which post, with which rights, on which day of the court. */
export type Session = Replied<typeof whoAmI>;

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  return must(useContext(SessionContext), 'a screen of the office is shown to nobody');
}

/** Whether to show a door at all. The server decides again when it is opened. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
