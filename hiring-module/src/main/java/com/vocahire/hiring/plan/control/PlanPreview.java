package com.vocahire.hiring.plan.control;

import com.vocahire.hiring.plan.entity.PlanVersion;
import com.vocahire.signaling.interviewer.PlannedInstructions;
import java.util.Optional;

/**
 * How an interviewer would be instructed by the current plan.
 *
 * @param language a BCP 47 tag; empty where neither plan, position nor installation names one
 */
public record PlanPreview(
    PlanVersion plan,
    PlannedInstructions instructions,
    String model,
    String voice,
    Optional<String> language) {}
