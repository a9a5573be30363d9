/**
 * The items of a conversation, each kept once and in its place ({@code transcript_item}, {@code
 * transcript_revision}).
 */
package com.vocahire.session.transcript;
