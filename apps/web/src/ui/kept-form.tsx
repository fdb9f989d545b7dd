import { Form, type FormProps } from 'antd';
import { type ReactNode, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useSession } from '../session/session.tsx';
import { DraftLine } from './draft-line.tsx';
import { useDraft } from './use-draft.ts';

/** The part of an act a form waits for: whether the last one was done. */
interface Settling {
  readonly pending: boolean;
  readonly settled: RefObject<boolean>;
}

type Props<Values extends object> = Omit<FormProps<Values>, 'children'> & {
  /** Names the act and what it is about; the person is added. */
  readonly keep: string;
  /** The acts this form sends: when one is done the draft has done its work. */
  readonly acts: readonly Settling[];
  readonly children: ReactNode;
};

/** 不丢字的表单 · A form of an act: what is typed outlives a lost sign-in, a closed window and a crash, until the act is done. */
export function KeptForm<Values extends object>({ keep, acts, form: given, onValuesChange, children, ...rest }: Props<Values>) {
  const { personId } = useSession();
  const [form] = Form.useForm<Values>(given);
  const draft = useDraft(form, `${keep}.${personId}`);
  const latest = useRef({ acts, draft });
  latest.current = { acts, draft };
  const dropWhenDone = useCallback(() => {
    const { acts: sent, draft: kept } = latest.current;
    if (sent.some((act) => !act.pending && act.settled.current)) kept.drop();
  }, []);
  // Done: the window stays for the next, or closes at once.
  const pending = acts.some((act) => act.pending);
  useEffect(() => {
    if (!pending) dropWhenDone();
  }, [pending, dropWhenDone]);
  useEffect(
    () => () => {
      if (latest.current.acts.some((act) => act.settled.current)) latest.current.draft.drop();
    },
    [],
  );
  const discard = () => {
    draft.drop();
    form.resetFields();
  };
  return (
    <Form<Values>
      {...rest}
      form={form}
      onValuesChange={(changed, all) => {
        for (const act of acts) act.settled.current = false;
        draft.keep();
        onValuesChange?.(changed, all);
      }}
    >
      {children}
      <DraftLine draft={draft} onDiscard={discard} />
    </Form>
  );
}
