package com.vocahire.session.life.entity;

/** What an interview is about, in the caller's words; null where nothing was said, or erased. */
public record InterviewTopic(
    String jobTitle, String company, String interviewType, String language) {}
