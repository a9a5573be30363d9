/**
 * The rehearsal's PostgreSQL: a real one, on this machine only, whose data outlives the rehearsal.
 *
 * <ol>
 *   <li>It listens on 127.0.0.1 and nowhere else.
 *   <li>Its files stay in the folder it was given; the next start finds what the last one wrote.
 *   <li>Role and database are made by the statements an administrator would apply.
 *   <li>It can be stopped, frozen and started again on the same port and data while the rehearsal
 *       is running.
 *   <li>Closing it ends every process it started, the frozen ones too.
 * </ol>
 */
package com.vocahire.rehearsal.postgres;
