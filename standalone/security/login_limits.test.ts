import { LoginLimits } from './login_limits';

function limits() {
  const clock = { now: 0 };
  return {
    clock,
    limits: new LoginLimits({ maxFailures: 3, windowMs: 1000, now: () => clock.now }),
  };
}

test('refuses after so many failures, for that user and address only', () => {
  const { limits: it } = limits();
  for (let i = 0; i < 3; i += 1) {
    expect(it.isBlocked('a', '1')).toBe(false);
    it.fail('a', '1');
  }
  expect(it.isBlocked('a', '1')).toBe(true);
  expect(it.isBlocked('a', '2')).toBe(false);
  expect(it.isBlocked('b', '1')).toBe(false);
});

test('failures run out, and a success clears them', () => {
  const { clock, limits: it } = limits();
  for (let i = 0; i < 3; i += 1) {
    it.fail('a', '1');
    it.fail('b', '1');
  }
  it.succeed('b', '1');
  expect(it.isBlocked('b', '1')).toBe(false);
  clock.now = 1001;
  expect(it.isBlocked('a', '1')).toBe(false);
});
