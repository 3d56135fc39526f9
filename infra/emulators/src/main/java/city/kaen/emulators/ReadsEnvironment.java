package city.kaen.emulators;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the one place that reads the environment.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface ReadsEnvironment {}
