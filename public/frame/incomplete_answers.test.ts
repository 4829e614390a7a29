import { IncompleteAnswers } from './incomplete_answers';

it('asks less and less often for what stays missing, and soon for what is new', () => {
  const answers = new IncompleteAnswers();
  const delays = Array.from({ length: 6 }, () => {
    const delay = answers.delay(['a: closed']);
    answers.askAgain(['a: closed']);
    return delay;
  });
  expect(delays).toEqual([10, 30, 60, 120, 300, 300]);
  expect(answers.delay(['a: closed', 'b: too busy'])).toBe(10);
});

it('forgets what came back', () => {
  const answers = new IncompleteAnswers();
  answers.askAgain(['a: closed']);
  answers.askAgain([]);
  expect(answers.delay(['a: closed'])).toBe(10);
});
