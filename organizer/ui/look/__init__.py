"""What every window is made of: colours, type, icons, frames, and the parts that only draw."""
