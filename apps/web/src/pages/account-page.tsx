import { AccountPage } from '../features/courts/account/account-page.tsx';
import { NoticeAddresses } from '../features/orders/notice-addresses.tsx';

/** 我的账号 · How one comes in, and where notices go besides the screen. */
export function OwnAccountPage() {
  return (
    <AccountPage>
      <NoticeAddresses />
    </AccountPage>
  );
}
