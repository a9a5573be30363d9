/**
 * {@code ./vocahire run}: the rehearsal and, under its supervision, one application server.
 *
 * <ol>
 *   <li>Everything listens on 127.0.0.1. The application has the port asked for; all other ports
 *       come from one block of ten ({@link com.vocahire.rehearsal.launcher.lifecycle.PortBlock}),
 *       so rehearsals on different ports run side by side.
 *   <li>Everything a rehearsal writes is below {@code .run/<server>-<port>}, but for {@code
 *       .run/endpoints.json}, which is the latest one's.
 *   <li>A variable of the environment wins over what the rehearsal would set ({@link
 *       com.vocahire.rehearsal.launcher.server.ServerVariables}).
 *   <li>However the rehearsal ends, it ends what it has started ({@link
 *       com.vocahire.rehearsal.launcher.lifecycle.ManagedResources}): politely first, by force when
 *       the limit is over.
 *   <li>A wrong option or a port in use is one sentence and exit 2; a start that fails, or a server
 *       that ends by itself, is one sentence and exit 1.
 *   <li>Tests stop, freeze and kill database and server through a test control API ({@link
 *       com.vocahire.rehearsal.launcher.MachineControlApi}) while the rehearsal is running.
 * </ol>
 */
package com.vocahire.rehearsal.launcher;
