import { ASSET_KINDS } from '@duixian/assets/rules/asset-kind';
import { foundProperty } from '@duixian/hub/found-contract';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { AgencyTable } from './agency-table.tsx';
import { type Bar, BarChart } from './bar-chart.tsx';
import { DistrictMap } from './district-map.tsx';
import type { Found } from './found.ts';
import type { FoundFilter } from './found-filter.ts';
import { FoundRows } from './found-rows.tsx';
import { LoadDistricts } from './load-districts.tsx';
import { foundTexts } from './texts.ts';
import '../hub.css';

/** 查控成效 · Charts and numbers of what was found, and districts for those who go out; each number opens its rows. */
export function FoundPage() {
  const t = useTexts(foundTexts);
  const filter = useSearch({ from: '/office/property/found' });
  const mayDraw = useMay('assets.set-districts');
  const look = useCall(foundProperty, {});
  return (
    <>
      <PageTitle title={t('title')} sub={look.data === undefined ? null : t('sub', { on: look.data.on })} />
      <Looked look={look} texts={foundTexts} lines={10}>
        {(found) => (
          <div className="stack">
            <DistrictMap found={found} open={filter.district} />
            <Charts found={found} />
            <AgencyTable agencies={found.agencies} />
            <section className="panel" id="rows" aria-label={t('rows')}>
              <div className="panel-head">
                <h2>{t('rows')}</h2>
              </div>
              <FoundRows filter={filter} />
            </section>
            {mayDraw ? <LoadDistricts mapped={found.mapped} /> : null}
          </div>
        )}
      </Looked>
    </>
  );
}

function Charts({ found }: { readonly found: Found }) {
  const t = useTexts(foundTexts);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  const byKind = useMemo(
    () => found.byKind.map((one) => ({ key: one.kind, label: word('assetKind', one.kind), value: one.things })),
    [found, word],
  );
  const bySource = useMemo(
    () => found.bySource.map((one) => ({ key: one.agency, label: zh ? one.agencyZh : one.agencyEn, value: one.things })),
    [found, zh],
  );
  const kindOf = (key: string): FoundFilter => {
    const kind = ASSET_KINDS.find((one) => one === key);
    return kind === undefined ? {} : { kind };
  };
  return (
    <div className="hub-groups hub-charts">
      <Chart title={t('byKind')} bars={byKind} searchOf={kindOf} />
      <Chart title={t('bySource')} bars={bySource} searchOf={(source) => ({ source })} />
    </div>
  );
}

interface ChartProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly searchOf: (key: string) => FoundFilter;
}

function Chart({ title, bars, searchOf }: ChartProps): ReactNode {
  const navigate = useNavigate();
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      <BarChart bars={bars} onOpen={(key) => void navigate({ to: '/property/found', search: searchOf(key), hash: 'rows' })} />
      <div className="count-tiles">
        {bars.map((bar) => (
          <Link key={bar.key} to="/property/found" search={searchOf(bar.key)} hash="rows" className="count-tile">
            <span>{bar.label}</span>
            <b className="num">{bar.value}</b>
          </Link>
        ))}
      </div>
    </section>
  );
}
