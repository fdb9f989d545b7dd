import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly onAct?: () => void;
  readonly pending?: boolean;
  readonly disabled?: boolean;
  /** One primary act a screen or row; the others are plain. */
  readonly primary?: boolean;
  /** Submits the form around it instead of calling `onAct`. */
  readonly submits?: boolean;
  /** `Ctrl+Enter` presses it from anywhere on the screen, and the button says so. */
  readonly hotkey?: 'ctrl+enter';
  readonly small?: boolean;
}

/** 办理按钮 · An act of the office. It cannot be pressed twice while it runs. */
export function ActButton({
  children,
  onAct,
  pending = false,
  disabled = false,
  primary = false,
  submits = false,
  hotkey,
  small = false,
}: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hotkey === undefined) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      button.current?.click();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [hotkey]);
  return (
    <Button
      ref={button}
      type={primary ? 'primary' : 'default'}
      htmlType={submits ? 'submit' : 'button'}
      loading={pending}
      disabled={disabled}
      size={small ? 'small' : 'medium'}
      {...(onAct === undefined ? {} : { onClick: () => onAct() })}
    >
      {children}
      {hotkey === undefined ? null : (
        <span className="kbd act-hint" aria-hidden="true">
          Ctrl Enter
        </span>
      )}
    </Button>
  );
}
