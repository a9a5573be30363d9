/**
 * What is kept of interviews: list, one, export, erasure and retention; each reading writes its
 * audit entry in its own transaction.
 */
package com.vocahire.session.archive;
