import { createRoute, Outlet } from '@tanstack/react-router';
import { SignInAgain } from '../features/courts/sign-in-again.tsx';
import { root } from '../public-routes.ts';
import { OfficeDoor } from '../session/office-door.tsx';
import { Allowed } from '../shell/allowed.tsx';
import type { PlaceKey } from '../shell/places.ts';
import { Shell } from '../shell/shell.tsx';

/** 办公区 · Everything behind the sign-in, inside the shell. */
export const office = createRoute({
  getParentRoute: () => root,
  id: 'office',
  component: () => (
    <OfficeDoor>
      <Shell />
    </OfficeDoor>
  ),
});

/** 大屏之门 · Behind the sign-in as well, with nothing around it: what hangs on a wall has no menu. */
export const wallDoor = createRoute({
  getParentRoute: () => root,
  id: 'wall',
  component: () => (
    <OfficeDoor>
      <Outlet />
      <SignInAgain />
    </OfficeDoor>
  ),
});

/** A place of the menu: only for those who may go there. */
export function allowed(place: PlaceKey) {
  return () => (
    <Allowed place={place}>
      <Outlet />
    </Allowed>
  );
}
