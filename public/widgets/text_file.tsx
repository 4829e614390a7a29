import React, { useState, type CSSProperties } from 'react';
import { EuiFilePicker, EuiFormRow } from '@elastic/eui';
import { exactCount } from './numbers';

/** Bytes of a letter at most: a file with more of them has too many letters for certain. */
const BYTES_OF_LETTER = 4;

interface TextFileProps {
  label: string;
  prompt: string;
  /** Endings and types, as an `<input>` takes them. */
  accept: string;
  /** Most characters of the text. */
  most: number;
  onText: (text: string, name: string) => void;
  style?: CSSProperties;
  'data-test-subj': string;
}

/** Reads the text of a file that is chosen or dropped; what is wrong with a file is said below. */
export const TextFile = ({
  label,
  prompt,
  accept,
  most,
  onText,
  style,
  ...rest
}: TextFileProps) => {
  const [problem, setProblem] = useState<string>();
  const read = async (file: File | null | undefined): Promise<void> => {
    setProblem(undefined);
    if (!file) return;
    if (file.size > BYTES_OF_LETTER * most) {
      setProblem(`${file.name} has more than ${exactCount(most)} characters. Split it.`);
      return;
    }
    let text: string;
    try {
      text = await file.text();
    } catch {
      setProblem(`The browser could not read ${file.name}. Paste its text instead.`);
      return;
    }
    onText(text, file.name);
  };
  return (
    <EuiFormRow
      fullWidth
      display="rowCompressed"
      label={label}
      isInvalid={problem !== undefined}
      error={problem}
      style={style}
    >
      <EuiFilePicker
        fullWidth
        compressed
        display="default"
        accept={accept}
        initialPromptText={prompt}
        onChange={(files) => void read(files?.item(0))}
        {...rest}
      />
    </EuiFormRow>
  );
};
