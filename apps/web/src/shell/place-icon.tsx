import type { ReactNode } from 'react';
import type { PlaceKey } from './places.ts';

/** Line drawings of one weight; they repeat the word beside them, so they are hidden from screen readers. */
export function PlaceIcon({ place }: { readonly place: PlaceKey | 'more' }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      {DRAWINGS[place]}
    </svg>
  );
}

const DRAWINGS: Readonly<Record<PlaceKey | 'more', ReactNode>> = {
  desk: <path d="M2.5 8h15M4 8v9M16 8v9M4 12h6V8M5.5 5.2h6M5.5 2.8h9" />,
  hub: (
    <>
      <circle cx="10" cy="10" r="2.2" />
      <path d="M10 2.5v5.3M10 12.2v5.3M2.5 10h5.3M12.2 10h5.3" />
      <circle cx="10" cy="10" r="7.5" />
    </>
  ),
  orders: <path d="M3.5 3.5h9l4 4v9h-13zM6.500 8h4M6.500 11h7M6.500 14h7M13 2.500v4h4" />,
  booking: <path d="M3 4.5h14v12.500H3zM3 8h14M7 2.500v4M13 2.500v4M6.500 11h2M11.500 11h2M6.500 14h2" />,
  filing: <path d="M4 2.5h8.5L16 6v11.5H4zM12 2.5V6h4M10 9v5M7.5 11.5h5" />,
  interference: <path d="M10 2.5 17.5 16.5h-15zM10 8v4M10 14v.5" />,
  cases: <path d="M2.5 5V16.5h15V6.5H10L8 4H2.5zM2.5 9.5h15" />,
  property: <path d="M4.5 9.500h11v7.500h-11zM7 9.500V6.500a3 3 0 0 1 6 0v3M10 12.500v2" />,
  papers: <path d="M6 2.500h8v11H6zM3.500 5.500v12h8M8 6h4M8 8.500h4" />,
  approvals: <path d="M6.5 11.5 7.8 7a2.6 2.6 0 1 1 4.4 0l1.3 4.5M4 11.5h12V15H4zM3.5 17.5h13" />,
  finance: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M7 5.8 10 9.6l3-3.8M10 9.6v5M7.4 9.8h5.2M7.4 12.2h5.2" />
    </>
  ),
  people: (
    <>
      <circle cx="7.5" cy="7" r="3" />
      <path d="M2 16.5c.4-3.4 2.6-5 5.5-5s5.100 1.600 5.500 5M13 4.300a3 3 0 0 1 0 5.400M15.200 12.100c1.600.700 2.600 2.200 2.800 4.400" />
    </>
  ),
  terms: <path d="M3 5h14v12H3zM3 8.500h14M6.500 2.500V5M13.500 2.500V5M7 13l2 2 4-4" />,
  more: <path d="M3 5.500h14M3 10h14M3 14.500h14" />,
};
