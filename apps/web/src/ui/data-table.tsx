import type { ReactNode, RefObject } from 'react';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { type RowFocus, useRowKeys } from './row-keys.ts';
import { Empty } from './wait-states.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** Money and counts stand at the end of their cell. */
  readonly align?: 'end';
  readonly width?: number;
  /** The line a card starts with on a narrow screen. */
  readonly lead?: boolean;
  /** Short words that should not break: a name, a team. */
  readonly tight?: boolean;
}

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Enter or a double click on a row; a link inside the row does the same for everyone else. */
  readonly onOpen?: (row: Row) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (keys: ReadonlySet<string>) => void;
  /** A key pressed on a row that is not one of the table's own; says whether it meant something. Space selects where rows are selected. */
  readonly onKey?: (key: string, row: Row) => boolean;
  /** Lets the screen around give the focus back to the row somebody was on. */
  readonly focus?: RefObject<RowFocus | null>;
  readonly toneOf?: (row: Row) => 'overdue' | 'soon' | undefined;
  readonly empty?: ReactNode;
  /** Shown below the rows: "load more", totals. */
  readonly footer?: ReactNode;
}

/** 数据表 · Dense rows to work in all day: head stays, arrow keys move, Enter opens, cards below 600 px. */
export function DataTable<Row>(props: Props<Row>) {
  const { label, rows, columns, rowKey, onOpen, selected, onSelect, onKey, focus, toneOf, empty, footer } = props;
  const t = useTexts(common);
  const toggle = (key: string) => onSelect?.(toggled(selected ?? new Set(), key));
  const keys = useRowKeys(rows.length, {
    open: (index) => {
      const row = rows[index];
      if (row !== undefined) onOpen?.(row);
    },
    press: (key, index) => {
      const row = rows[index];
      if (row === undefined) return false;
      if (key !== ' ' || onSelect === undefined) return onKey?.(key, row) ?? false;
      toggle(rowKey(row));
      return true;
    },
    focus,
  });
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  return (
    <div className="table-frame">
      {/* Explicit roles keep it a table where the narrow layout shows it as cards. */}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: display: block on a phone would drop them */}
      <table role="table" className="data-table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {onSelect === undefined ? null : (
              <th role="columnheader" scope="col" className="cell-select">
                <span className="visually-hidden">{t('table.selected', { count: selected?.size ?? 0 })}</span>
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={column.align === 'end' ? 'at-end' : ''}
                style={column.width === undefined ? undefined : { width: column.width }}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" {...keys.body}>
          {rows.map((row, index) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                role="row"
                className={toneOf?.(row) === undefined ? '' : `row-${toneOf(row)}`}
                aria-selected={selected?.has(key)}
                onDoubleClick={() => onOpen?.(row)}
                {...(onOpen === undefined ? {} : keys.row(index))}
              >
                {onSelect === undefined ? null : (
                  <td role="cell" className="cell-select">
                    <input
                      type="checkbox"
                      aria-label={`${label} ${index + 1}`}
                      checked={selected?.has(key) ?? false}
                      onChange={() => toggle(key)}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td
                    key={column.key}
                    role="cell"
                    data-label={column.title}
                    className={`${column.align === 'end' ? 'at-end' : ''} ${column.lead === true ? 'cell-lead' : ''} ${column.tight === true ? 'cell-tight' : ''}`}
                  >
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: end */}
      {footer === undefined ? null : <div className="table-footer">{footer}</div>}
    </div>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
