import React, { useRef, useState, type FormEvent } from 'react';
import {
  EuiButton,
  EuiCallOut,
  EuiFieldPassword,
  EuiFieldText,
  EuiForm,
  EuiFormRow,
  EuiSpacer,
} from '@elastic/eui';
import { loginErrorMessage } from './login_error';

interface LoginFormProps {
  /** Resolves when the browser is on its way to the next page. */
  logIn(username: string, password: string): Promise<void>;
}

/**
 * User name and password. The fields keep their own values, so that what a password manager fills
 * in counts even when it tells nobody.
 */
export const LoginForm = ({ logIn }: LoginFormProps) => {
  const userRef = useRef<HTMLInputElement | null>(null);
  const passwordRef = useRef<HTMLInputElement | null>(null);
  const [missing, setMissing] = useState<'username' | 'password'>();
  const [problem, setProblem] = useState<string>();
  const [isLoading, setIsLoading] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isLoading) return;
    const username = userRef.current?.value ?? '';
    const password = passwordRef.current?.value ?? '';
    setProblem(undefined);
    setMissing(username ? (password ? undefined : 'password') : 'username');
    if (!username) return userRef.current?.focus();
    if (!password) return passwordRef.current?.focus();
    setIsLoading(true);
    try {
      await logIn(username, password);
    } catch (error) {
      setIsLoading(false);
      setProblem(loginErrorMessage(error));
      passwordRef.current?.focus();
      passwordRef.current?.select();
    }
  };

  return (
    <EuiForm component="form" onSubmit={(event) => void submit(event)} noValidate>
      <div role="alert">
        {problem && (
          <>
            <EuiCallOut
              color="danger"
              size="s"
              iconType="error"
              title={problem}
              data-test-subj="loginErrorMessage"
            />
            <EuiSpacer size="m" />
          </>
        )}
      </div>
      <EuiFormRow
        label="User name"
        fullWidth
        isInvalid={missing === 'username'}
        error="Give your user name."
      >
        <EuiFieldText
          name="username"
          fullWidth
          autoFocus
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          isInvalid={missing === 'username'}
          inputRef={(element) => (userRef.current = element)}
          data-test-subj="loginUsername"
        />
      </EuiFormRow>
      <EuiFormRow
        label="Password"
        fullWidth
        isInvalid={missing === 'password'}
        error="Give your password."
      >
        <EuiFieldPassword
          name="password"
          type="dual"
          fullWidth
          autoComplete="current-password"
          isInvalid={missing === 'password'}
          inputRef={(element) => (passwordRef.current = element)}
          data-test-subj="loginPassword"
        />
      </EuiFormRow>
      <EuiSpacer size="l" />
      <EuiButton type="submit" fill fullWidth isLoading={isLoading} data-test-subj="loginSubmit">
        Log in
      </EuiButton>
    </EuiForm>
  );
};
