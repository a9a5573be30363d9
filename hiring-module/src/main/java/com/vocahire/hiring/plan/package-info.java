/**
 * Interview plans: the questions of a position, in versions that never change.
 *
 * <ol>
 *   <li>Each change makes a new version; those before stay as they were.
 *   <li>What a good answer shows (the rubric) and the competency are for people. They reach neither
 *       the interviewer's instructions nor a candidate's browser.
 * </ol>
 */
package com.vocahire.hiring.plan;
