const NOTICE = 'vocahire.notice';

/** For the page that is gone to next; one word, nothing about anybody. @param {'erased'} notice */
export const leaveNotice = (notice) => sessionStorage.setItem(NOTICE, notice);

/** What the page before has left, once. */
export function takeNotice() {
  const notice = sessionStorage.getItem(NOTICE);
  sessionStorage.removeItem(NOTICE);
  return notice;
}
